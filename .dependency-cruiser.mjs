/** Imports point one way: shared <- engine <- cli, shared <- main, shared <- renderer. Each rule says why. */
const processFolder = (name) => `^src/${name}/`;

export default {
  forbidden: [
    { name: 'no-cycles', comment: 'A cycle means that two files are one idea, or that one of them is in the wrong place.', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    { name: 'shared-imports-nothing', comment: 'The contract belongs to no process: only zod, by way of schema.ts, comes from outside.', severity: 'error', from: { path: processFolder('shared'), pathNot: '\\.test\\.ts$' }, to: { pathNot: [processFolder('shared'), 'node_modules/zod/'] } },
    { name: 'zod-only-in-schema', comment: 'schema.ts turns compiling of schemas off before anything is parsed; a second way in would miss that.', severity: 'error', from: { path: '^src/', pathNot: '^src/shared/schema\\.ts$' }, to: { path: 'node_modules/zod/' } },
    { name: 'engine-knows-no-process', comment: 'The engine runs as well under plain Node: it sees the contract and nothing else of ours.', severity: 'error', from: { path: processFolder('engine') }, to: { path: '^src/(main|renderer|cli)/' } },
    { name: 'main-imports-only-shared', comment: 'The main process moves bytes and ports; it never computes.', severity: 'error', from: { path: processFolder('main') }, to: { path: '^src/(engine|renderer|cli)/' } },
    { name: 'renderer-imports-only-shared', comment: 'The page talks to the engine by messages only.', severity: 'error', from: { path: processFolder('renderer') }, to: { path: '^src/(engine|main|cli)/' } },
    { name: 'cli-knows-no-window', comment: 'The command runs without Electron.', severity: 'error', from: { path: processFolder('cli') }, to: { path: '^src/(main|renderer)/' } },
    { name: 'electron-only-in-main', comment: 'Everything else must run under plain Node or in a sandboxed page.', severity: 'error', from: { path: '^src/', pathNot: processFolder('main') }, to: { path: '(^|node_modules/)electron($|/)' } },
    { name: 'react-flow-only-in-graph', comment: 'The drawing library can be replaced in one folder.', severity: 'error', from: { path: '^src/', pathNot: '^src/renderer/graph/' }, to: { path: 'node_modules/@xyflow/' } },
    { name: 'recharts-only-in-charts', comment: 'The charting library can be replaced in one folder.', severity: 'error', from: { path: '^src/', pathNot: '^src/renderer/charts/' }, to: { path: 'node_modules/recharts/' } },
    { name: 'editing-knows-no-react', comment: 'Document changes and history are pure functions and can be tested and fuzzed as such.', severity: 'error', from: { path: '^src/renderer/(document|compile)/', pathNot: '\\.test\\.tsx?$' }, to: { path: 'node_modules/(react|react-dom|@xyflow|recharts)/' } },
    { name: 'numbers-import-numbers', comment: 'The matrix core imports nothing but itself, the plan and the contract.', severity: 'error', from: { path: '^src/engine/matrix/', pathNot: '\\.test\\.ts$' }, to: { path: '^src/engine/(train|data|formats|server)/' } },
    { name: 'no-node-in-page', comment: 'The page is sandboxed.', severity: 'error', from: { path: '^src/(renderer|shared)/', pathNot: '\\.test\\.tsx?$' }, to: { dependencyTypes: ['core'] } },
    { name: 'no-orphans', comment: 'A file that nobody imports is left over.', severity: 'error', from: { orphan: true, path: '^src/', pathNot: ['\\.test\\.tsx?$', '\\.d\\.ts$', 'tsconfig\\.json$'] }, to: {} },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/engine/matrix/assembly/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
