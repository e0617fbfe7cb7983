import { arch, availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';

/** What a reader has to know of the machine, and nothing that names it. */
export function describeMachine() {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGigabytes: Math.round(totalmem() / 1024 ** 3),
    system: `${platform()} ${release().split('.').slice(0, 2).join('.')} ${arch()}`,
    node: process.versions.node,
    v8: process.versions.v8,
    loadBefore: loadavg()[0],
  };
}

/** The processor as part of a file name. */
export function processorSlug({ processor }) {
  return processor
    .toLowerCase()
    .replace(/\((r|tm|c)\)|@.*|\bcpu\b|\bprocessor\b/g, ' ')
    .trim()
    .replace(/[^a-z0-9]+/g, '-');
}
