/** What is put to a model one by one, so that each is a request: a closed class, in both languages, as alternatives. */
export const COUNTED_EN =
  'requests?|calls?|quer(?:y|ies)|prompts?|messages?|msgs?|conversations?|chats?|questions?|answers?|responses?|repl(?:y|ies)|e-?mails?|tickets?|inquir(?:y|ies)|cases?|documents?|docs?|pdfs?|pages?|files?|articles?|reports?|records?|rows?|items?|entries|reviews?|comments?|posts?|tasks?|jobs?|runs?|images?|photos?|pictures?|transactions?|invoices?|contracts?|translations?|summar(?:y|ies)|sessions?|tweets?|claims?|forms?|orders?|products?|listings?|resumes?|descriptions?';
export const COUNTED_KO =
  '건|회|번|통|콜|요청|호출|질의|질문|문의|대화|메시지|메일|이메일|문서|페이지|쪽|장|개|파일|기사|보고서|리뷰|댓글|글|상담|답변|응답|티켓|이미지|사진|거래|계약서|번역|요약|편';
/** Those that say nothing of what the work is. */
export const PURE_EN =
  /^(?:(?:api|llm|model) )?(?:requests?|calls?|quer(?:y|ies)|prompts?|items?|runs?|tasks?|jobs?|records?|rows?)$/;
export const PURE_KO = /^(?:건|회|번|통|콜|개|장|쪽|페이지|편|요청|호출|질의)$/;
