import { fromKysely, PgBoss } from 'pg-boss'
import type { Connection } from './db/connect.ts'
import type { Tx } from './db/tables.ts'

/** A letter to an e-mail address, or to `tel:` and a mobile number, which makes it a text message. */
export type Mail = { to: string; subject: string; text: string }

/** Work that follows a decision. A job is sent in the transaction of the decision and never makes one. */
export type Jobs = {
  sendMail: (tx: Tx, mail: Mail) => Promise<void>
  /** Many at once, in one statement. */
  sendMails: (tx: Tx, mails: readonly Mail[]) => Promise<void>
  /** Starts to do the work; without it jobs only wait. */
  work: (workers: Workers) => Promise<void>
  /** Does what waits now, once, and says how many jobs failed: for tests and the command line. */
  drain: (workers: Workers) => Promise<{ done: number; failed: number }>
  stop: () => Promise<void>
}

type Workers = {
  mail: (mail: Mail) => Promise<void>
  /** Every day shortly after midnight in Shanghai. */
  daily: () => Promise<void>
}

// A mail server that is down for a night must not cost a letter: the waits double up to an hour, for some days.
const mailQueue = {
  retryLimit: 100,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 3600,
  expireInSeconds: 120,
}

export async function openJobs(
  connection: Connection,
  onError: (error: Error) => void,
): Promise<Jobs> {
  const target =
    typeof connection === 'string'
      ? { connectionString: connection }
      : { ...connection, port: 5432 }
  const boss = new PgBoss({ ...target, max: 4, application_name: 'torchway-jobs' })
  boss.on('error', onError)
  await boss.start()
  await boss.createQueue('mail', mailQueue)
  await boss.createQueue('daily', { retryLimit: 5, retryDelay: 60 })
  await grantToRequests(boss)
  return {
    sendMail: async (tx, mail) => {
      await boss.send('mail', mail, { db: fromKysely(tx) })
    },
    sendMails: async (tx, mails) => {
      if (mails.length === 0) return
      const jobs = mails.map((data) => ({ data }))
      await boss.insert('mail', jobs, { db: fromKysely(tx) })
    },
    work: async (workers) => {
      await boss.work<Mail>('mail', { batchSize: 10, pollingIntervalSeconds: 2 }, async (jobs) => {
        await Promise.all(jobs.map((job) => workers.mail(job.data)))
      })
      await boss.work('daily', async () => workers.daily())
      await boss.schedule('daily', '5 0 * * *', {}, { tz: 'Asia/Shanghai' })
    },
    drain: (workers) => drain(boss, workers),
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  }
}

/**
 * Requests work as torchway_app, and what they send stands in these tables. PostgreSQL refuses two grants at the
 * same moment, so of two processes that start together the second waits.
 */
async function grantToRequests(boss: PgBoss): Promise<void> {
  await boss.getDb().executeSql(
    `select pg_advisory_xact_lock(20200208);
     grant usage on schema pgboss to torchway_app;
     grant select, insert on all tables in schema pgboss to torchway_app;
     grant execute on all functions in schema pgboss to torchway_app`,
  )
}

async function drain(boss: PgBoss, workers: Workers): Promise<{ done: number; failed: number }> {
  const counts = { done: 0, failed: 0 }
  for (;;) {
    const jobs = await boss.fetch<Mail>('mail', { batchSize: 50 })
    if (jobs.length === 0) return counts
    for (const job of jobs) {
      try {
        await workers.mail(job.data)
        await boss.complete('mail', job.id)
        counts.done += 1
      } catch (error) {
        await boss.fail('mail', job.id, { message: String(error) })
        counts.failed += 1
      }
    }
  }
}
