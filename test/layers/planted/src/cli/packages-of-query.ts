import 'big.js';
