import 'commander';
import 'node:fs';
import '../i18n/words.ts';
import '../knowledge/load.ts';
import '../query/results.ts';
import '../render/draw.ts';
