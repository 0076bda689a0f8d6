import './thing.ts';
import '../domain/thing.ts';
import '../words/thing.ts';
import '../engine/thing.ts';
import '../document/thing.ts';
