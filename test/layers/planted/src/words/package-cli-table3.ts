import 'cli-table3';
