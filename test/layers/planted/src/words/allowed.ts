import './thing.ts';
import '../domain/thing.ts';
