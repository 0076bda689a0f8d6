#!/usr/bin/env node
require('../dist/lmm.js').run();
