#!/usr/bin/env node

// Node 22 and newer keep what they compiled for the next start, where the disk allows it.
require('node:module').enableCompileCache?.();
require('../dist/main.js').run();
