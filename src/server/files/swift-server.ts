// A real S3 server that checks signatures, for the tests: Debian's Swift with its S3 face, in a folder.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createConnection, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { S3mini } from 's3mini'
import type { S3Settings } from './store-s3.ts'

const parts = ['account', 'container', 'object'] as const

/**
 * Starts Swift (Debian: swift-account swift-container swift-object swift-proxy memcached) with an empty
 * bucket. Extended attributes are needed where temporary files lie.
 */
export async function startSwift(): Promise<{ settings: S3Settings; stop: () => Promise<void> }> {
  const root = mkdtempSync(join(tmpdir(), 'swift-'))
  for (const name of ['node/disk', 'run']) mkdirSync(join(root, name), { recursive: true })
  const ports = await freePorts(5)
  const [account = 0, container = 0, object = 0, proxy = 0, cache = 0] = ports
  writeFileSync(join(root, 'swift.conf'), swiftConf)
  writeFileSync(join(root, 'proxy.conf'), proxyConf(root, { proxy, cache }))
  for (const [part, port] of Object.entries({ account, container, object }))
    writeFileSync(join(root, `${part}.conf`), storageConf(root, { part, port }))
  // Debian's Python, because another one in the path does not know Swift.
  execFileSync('/usr/bin/python3', ['-c', rings, root, `${account}`, `${container}`, `${object}`])
  const started = [
    spawn('memcached', ['-l', '127.0.0.1', '-p', `${cache}`, '-u', userInfo().username]),
    ...[...parts, 'proxy'].map((part) =>
      spawn(`swift-${part}-server`, [join(root, `${part}.conf`)]),
    ),
  ]
  const settings = {
    endpoint: `http://127.0.0.1:${proxy}`,
    bucket: 'torchway',
    region: 'us-east-1',
    accessKeyId: 'test:tester',
    secretAccessKey: 'testing',
  }
  const stop = async () => {
    await Promise.all(started.map(end))
    rmSync(root, { recursive: true, force: true })
  }
  try {
    await createBucket(settings, started, ports)
    return { settings, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

// The proxy shuns a storage server for a minute once it was too early for it: first all must listen.
async function createBucket(settings: S3Settings, started: ChildProcess[], ports: number[]) {
  const words: string[] = []
  for (const child of started) child.stderr?.on('data', (chunk) => words.push(`${chunk}`))
  const bucket = new S3mini({ ...settings, endpoint: `${settings.endpoint}/${settings.bucket}` })
  for (let tries = 0; tries < 450; tries += 1) {
    const dead = started.find((child) => child.exitCode !== null)
    if (dead) throw new Error(`${dead.spawnfile} ended:\n${words.join('').slice(-4000)}`)
    const listening = await Promise.all(ports.map(accepts))
    if (listening.every(Boolean) && (await bucket.createBucket().catch(() => false))) return
    await setTimeout(200)
  }
  throw new Error(`Swift did not start:\n${words.join('').slice(-4000)}`)
}

async function accepts(port: number): Promise<boolean> {
  const socket = createConnection(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map((server) => once(server, 'listening')))
  const ports = servers.map((server) => {
    const address = server.address()
    return typeof address === 'object' && address ? address.port : 0
  })
  await Promise.all(servers.map((server) => once(server.close(), 'close')))
  return ports
}

const rings = `
import sys
from swift.common.ring import RingBuilder
root, *ports = sys.argv[1:]
for name, port in zip(['account', 'container', 'object'], map(int, ports)):
    builder = RingBuilder(4, 1, 0)
    builder.add_dev({'id': 0, 'region': 1, 'zone': 1, 'ip': '127.0.0.1', 'port': port,
        'replication_ip': '127.0.0.1', 'replication_port': port,
        'device': 'disk', 'weight': 1.0, 'meta': ''})
    builder.rebalance()
    builder.get_ring().save(f'{root}/{name}.ring.gz')
`

const swiftConf = `[swift-hash]
swift_hash_path_suffix = tests
swift_hash_path_prefix = tests
[storage-policy:0]
name = one
default = yes
`

function common(root: string, port: number): string {
  return `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
swift_dir = ${root}
user = ${userInfo().username}
workers = 0
log_level = WARNING
`
}

function storageConf(root: string, { part, port }: { part: string; port: number }): string {
  return `${common(root, port)}devices = ${root}/node
mount_check = false
disable_fallocate = true
recon_cache_path = ${root}/run
[pipeline:main]
pipeline = ${part}-server
[app:${part}-server]
use = egg:swift#${part}
`
}

function proxyConf(root: string, { proxy, cache }: { proxy: number; cache: number }): string {
  const filters = ['catch_errors', 'listing_formats', 'copy', 'slo', 'dlo', 'symlink']
  return `${common(root, proxy)}[pipeline:main]
pipeline = catch_errors cache listing_formats s3api tempauth copy slo dlo symlink proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
error_suppression_limit = 1000000
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:${cache}
[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = testing .admin
${filters.map((filter) => `[filter:${filter}]\nuse = egg:swift#${filter}\n`).join('')}
# So that a few files already make several pages.
[filter:s3api]
use = egg:swift#s3api
max_bucket_listing = 10
`
}
