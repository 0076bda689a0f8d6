import './thing.ts';
import '../domain/thing.ts';
import 'hyparquet';
import 'valibot';
import 'yaml';
import 'node:fs';
