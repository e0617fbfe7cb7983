const { writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

// Loaded into a process before everything else: leaves behind the most memory that it has had, in bytes.
if (isMainThread) process.on('exit', () => writeFileSync(process.env.GRADIENT_DESK_PEAK, `${process.resourceUsage().maxRSS * 1024}`));
