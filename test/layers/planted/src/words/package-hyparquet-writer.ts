import 'hyparquet-writer';
