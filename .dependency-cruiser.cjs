// Who may import whom; the table stands in ARCHITECTURE.md.
// Tests, and the samples beside them (sample-….ts) that only tests may use.
const test = String.raw`(\.test\.tsx?|/sample-[^/]+\.ts)$`
const builtin = ['core']
const npm = (names) => `node_modules/(${names.join('|')})/`

/** From a room, only what the pattern allows. Tests may reach further: they play the other rooms. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { pathNot: test, ...from },
  to: { pathNot: allowed },
})

module.exports = {
  forbidden: [
    only('core', { path: '^src/core/' }, ['^src/core/', npm(['zod'])], 'core: itself, zod'),
    only('api', { path: '^src/api/' }, ['^src/(core|api)/', npm(['zod'])], 'api: core, zod'),
    only(
      'service',
      { path: '^src/services/([^/]+)/', pathNot: [test, '/pages\\.tsx$'] },
      ['^src/core/', '^src/services/$1/', npm(['zod'])],
      'services/x: core, itself',
    ),
    only(
      'service-pages',
      { path: '^src/services/([^/]+)/pages\\.tsx$' },
      ['^src/core/', '^src/web/kit/', '^src/services/$1/', npm(['react'])],
      'services/x/pages.tsx: core, web/kit, itself, react',
    ),
    only(
      'service-registry',
      { path: '^src/services/[^/]+$' },
      ['^src/core/', '^src/services/'],
      'services/index.ts: core, the services',
    ),
    {
      name: 'server-rooms',
      comment: 'server: core, api, services/index.ts, server',
      severity: 'error',
      from: { path: '^src/server/', pathNot: test },
      to: {
        path: '^(src|scripts|e2e|bench)/',
        pathNot: ['^src/(core|api|server)/', '^src/services/index\\.ts$'],
      },
    },
    {
      name: 'server-capability',
      comment:
        'server/x: of another capability its actions.ts only; server/db and the top files below',
      severity: 'error',
      from: { path: '^src/server/([^/]+)/', pathNot: [test, '^src/server/testing/'] },
      to: {
        path: '^src/server/',
        pathNot: [
          '^src/server/$1/',
          '^src/server/db/',
          '^src/server/[^/]+/actions\\.ts$',
          '^src/server/(deps|config|errors|idempotency|jobs|pages)\\.ts$',
        ],
      },
    },
    {
      name: 'web',
      comment: 'web: core, api, services, packages; nothing of Node',
      severity: 'error',
      from: { path: '^src/web/', pathNot: test },
      to: { path: '^(src|scripts|e2e|bench)/', pathNot: '^src/(web|core|api|services)/' },
    },
    {
      name: 'web-without-node',
      comment: 'web runs in a browser',
      severity: 'error',
      from: { path: '^src/(web|api|core|services)/', pathNot: test },
      to: { dependencyTypes: builtin },
    },
    {
      name: 'testing',
      comment: 'only tests import server/testing',
      severity: 'error',
      from: { path: '^src/', pathNot: [test, '^src/server/testing/'] },
      to: { path: '^src/server/testing/' },
    },
    {
      name: 'tests',
      comment: 'nobody but a test imports a test or its samples',
      severity: 'error',
      from: { pathNot: test },
      to: { path: test },
    },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unknown',
      comment: 'every import leads somewhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
}
