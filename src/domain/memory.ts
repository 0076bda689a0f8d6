/**
 * How much memory a model takes when it is run, as an estimate, and what memory there is. Gigabytes are 1e9 bytes: a card
 * of 24 GB has a little more, which its driver takes.
 */

/** How many bits a weight is kept in, as `--quant` names them. */
export const QUANTISATIONS = ['q4', 'q8', 'fp16'] as const;
export type Quantisation = (typeof QUANTISATIONS)[number];

/** What the estimate rests on, seen 2026-11-29. */
export const MEMORY_SOURCES = {
  bits: 'llama.cpp, "quantize", Q4_K_M, Q8_0 and F16 of Llama 3.1 8B, https://github.com/ggml-org/llama.cpp/blob/master/tools/quantize/README.md',
  cache:
    'Hugging Face, "Llama 3.1", 0.125 GiB per 1,024 tokens at 8B, https://huggingface.co/blog/llama31#inference-memory-requirements',
  shared:
    'thinkdifferent.blog, https://www.thinkdifferent.blog/blog/the-macbook-pro-setting-that-doubles-your-ai-performance/',
} as const;

/** Bits per weight, those of llama.cpp's Q4_K_M, Q8_0 and F16. */
export const BITS: Readonly<Record<Quantisation, number>> = { q4: 4.8944, q8: 8.5008, fp16: 16 };
/** Tokens of context where none are asked for. */
export const DEFAULT_CONTEXT = 8192;
/** Bytes of cache for a token at 16 bits in Llama 3.1 8B; others by the square root of the parameters used for a token. */
const CACHE = { bytes: 131_072, parameters: 8e9 };
/** Gigabytes of buffers on each device: an allowance of ours. */
export const BUFFERS = 0.5;

/** Memory that a model may be run in: of one device or several, its own or shared with the system. */
export interface Memory {
  devices: number;
  /** Of each device. */
  gigabytes: number;
  /** Shared with the system, which keeps a part: Apple's chips, phones, computers without a card. */
  shared: boolean;
  quant: Quantisation;
}

const MEMORY = /^(?:(\d{1,3}) ?[x×*] ?)?(\d{1,5}(?:\.\d{1,2})?) ?(gi?b?|기가|ti?b)((?: (?:shared|q4|q8|fp16))*)$/;

/** Reads `24GB`, `2x80GB q8`, `32GB shared`; undefined for any other text. */
export function memoryIn(text: string): Memory | undefined {
  const match = MEMORY.exec(text.trim().toLowerCase().replace(/\s+/g, ' '));
  if (!match) return undefined;
  const [, devices = '1', size, unit = '', rest = ''] = match;
  const gigabytes = Number(size) * (unit.startsWith('t') ? 1000 : 1);
  const words = rest.split(' ');
  const quant = QUANTISATIONS.find((one) => words.includes(one)) ?? 'q4';
  const memory = { devices: Number(devices), gigabytes, shared: words.includes('shared'), quant };
  return memory.devices > 0 && gigabytes > 0 ? memory : undefined;
}

/** The one spelling of a memory, which `memoryIn` reads again; without the quantisation where it is q4. */
export function memoryText({ devices, gigabytes, shared, quant }: Memory): string {
  const size = `${devices > 1 ? `${devices}x` : ''}${gigabytes}GB`;
  return [size, ...(shared ? ['shared'] : []), ...(quant === 'q4' ? [] : [quant])].join(' ');
}

/** The part of a shared memory that macOS gives to its GPU as a rule; other systems are taken to keep as much. */
const SHARES = { small: 2 / 3, upTo: 32, large: 3 / 4 };
const shareOf = (gigabytes: number): number => (gigabytes <= SHARES.upTo ? SHARES.small : SHARES.large);

/** Gigabytes that a model may take of a memory. */
export const usable = ({ devices, gigabytes, shared }: Memory): number =>
  devices * gigabytes * (shared ? shareOf(gigabytes) : 1);

/** An estimate in gigabytes. */
export interface MemoryEstimate {
  weights: number;
  cache: number;
  buffers: number;
  total: number;
}

/**
 * What a model takes: all parameters lie in memory, those used for a token tell how the cache grows.
 * @param active of a mixture of experts, where told
 * @param context in tokens
 */
export function memoryOf(
  { total, active }: { total: number; active: number | null },
  { devices, quant }: Memory,
  context: number,
): MemoryEstimate {
  const weights = (total * BITS[quant]) / 8 / 1e9;
  const perToken = CACHE.bytes * Math.sqrt((active ?? total) / CACHE.parameters);
  const cache = (context * perToken) / 1e9;
  const buffers = devices * BUFFERS;
  return { weights, cache, buffers, total: weights + cache + buffers };
}
