import './thing.ts';
import '../domain/thing.ts';
import 'valibot';
import 'yaml';
import 'node:fs';
