import './thing.ts';
import '../domain/thing.ts';
import '../words/thing.ts';
