import './records.ts';
import './vocabulary.ts';
import 'valibot';
