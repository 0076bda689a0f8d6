require('node:fs');
require('../dist/main.js').run();
