import './thing.ts';
import '../domain/thing.ts';
import '../words/thing.ts';
import '../document/thing.ts';
import 'chalk';
import 'cli-table3';
import 'string-width';
import 'yaml';
