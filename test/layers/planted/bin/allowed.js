require('../dist/lmm.js').run();
