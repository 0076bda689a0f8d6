'use strict';
// Leaves the peak memory of this process, in kilobytes, where no GNU time is there to tell.
process.on('exit', () => require('node:fs').writeFileSync(process.env.LMM_PEAK, `${process.resourceUsage().maxRSS}`));
