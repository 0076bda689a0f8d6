import './thing.ts';
import 'valibot';
import 'big.js';
