import type { Plugin } from 'vitest/config';

export function ownTableWidthForVite(): Plugin;
