// Who may import whom, for what the compiler's layers cannot say.

const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed, path: '^(shared|electron|renderer|tests|scripts)/' },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only('domain-alone', '^shared/domain/', '^shared/domain/', 'The domain imports nothing but itself.'),
    {
      name: 'domain-no-packages',
      severity: 'error',
      from: { path: '^shared/domain/' },
      to: { dependencyTypes: ['npm', 'core'] },
    },
    only('contract', '^shared/contract/', '^shared/(domain|contract)/', 'The contract knows the domain.'),
    only('interop', '^shared/interop/', '^shared/(domain|interop)/', 'Foreign formats know the domain.'),
    {
      name: 'interop-runs-anywhere',
      comment:
        'Page, worker, host and command line read and write the same formats: nothing of Node, CSV packages only.',
      severity: 'error',
      from: { path: '^shared/interop/' },
      to: { dependencyTypes: ['npm', 'core'], pathNot: 'node_modules/csv-(parse|stringify)/dist/esm/' },
    },
    only('host', '^electron/host/', '^(shared|electron/host)/', 'The host knows no shell.'),
    {
      name: 'host-no-electron',
      severity: 'error',
      from: { path: '^electron/(host|cli)/' },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'engine-behind-port',
      comment: 'Nothing outside host/db knows which database engine it is.',
      severity: 'error',
      from: { pathNot: '^(electron/host/db|tests)/' },
      to: { path: 'better-sqlite3' },
    },
    only('page', '^renderer/', '^(shared|renderer)/', 'The page knows no shell and no host.'),
    {
      name: 'page-no-node',
      severity: 'error',
      from: { path: '^renderer/', pathNot: 'vite[.]config' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'player-behind-port',
      severity: 'error',
      from: { pathNot: '^renderer/player/' },
      to: { path: 'node_modules/video[.]js' },
    },
    {
      name: 'components-are-plain',
      comment: 'Props in, events out.',
      severity: 'error',
      from: { path: '^renderer/(components|figures)/' },
      to: { path: '^renderer/(api|state|views)/' },
    },
    {
      name: 'queries-stay-home',
      comment: "A feature's SQL is its own: others go through its service.",
      severity: 'error',
      from: { path: '^electron/host/([^/]+)/' },
      to: { path: '^electron/host/[^/]+/queries[.]ts$', pathNot: '^electron/host/$1/' },
    },
    {
      name: 'electron-shell',
      severity: 'error',
      from: { path: '^electron/shell/electron/' },
      to: { path: '^electron/(host|cli)/', pathNot: '^electron/host/(api|locations)[.]ts$' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|node_modules/.cache)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  },
};
