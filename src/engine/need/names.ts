import type { Token } from './tokens.ts';

/**
 * Names that look like models. Families that people ask for by name are known here as words only: whether one is in the
 * knowledge base, its lexicon says first.
 */
const FAMILIES = new Set(
  `claude anthropic sonnet opus haiku 클로드 앤트로픽 앤스로픽 mistral mixtral 미스트랄 qwen 큐웬 퀜 copilot 코파일럿 perplexity 퍼플렉시티
  exaone 엑사원 hyperclova 하이퍼클로바 clovax 클로바 kimi 키미 ernie 어니봇 cohere 코히어 gemma 젬마 midjourney 미드저니 dalle 달리 sora
  pplx minimax chatglm glm baichuan doubao hunyuan nemotron falcon palm bard 바드 뤼튼 wrtn 에이닷 solar-pro stablelm vicuna alpaca
  grok 그록 gemini 제미나이 제미니 llama 라마 deepseek 딥시크 chatgpt gpt 챗지피티 지피티`.split(/\s+/),
);

const VERSION = /^[a-z]{3,}v?\d[a-z\d]*$/;
const NOT_MODELS =
  /^(?:mp[34]|utf|web|rtx|gtx|sha|ipv|log|vue|covid|windows|win|office|python|java|php|html|css|base|top|step|level|grade|day|q)\d/;

/**
 * Whether a word that is not in the knowledge base is a model's name, by itself or with the number tied to it.
 * @param word in lower case, as typed
 */
export function looksLikeModel(word: string, next: Token | undefined): boolean {
  if (FAMILIES.has(word)) return true;
  const whole = next?.tied && /^\d/.test(next.key) ? `${word}${next.key}` : word;
  if (NOT_MODELS.test(whole)) return false;
  if (whole !== word) return /^(?:gpt|llm|[a-z]*(?:gpt|llama|lm))$/.test(word);
  return (
    VERSION.test(whole) &&
    /^(?:gpt|qwen|llama|glm|phi|gemma|claude|grok|gemini|deepseek|mistral|ernie|solar|exaone|kimi)/.test(whole)
  );
}
