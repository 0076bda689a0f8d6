import type { Together } from '../../render/show/unknown.ts';

