import '@duckdb/node-api';
