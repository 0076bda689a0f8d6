import { expect, test } from 'vitest';
import { heard } from './heard.ts';

test.each([
  ['tool calling is not strictly necessary, coding', 'programming; may lack tool calling is not strictly necessary'],
  ['tool calling is unnecessary, coding', 'programming; may lack tool calling is unnecessary'],
  ["coding, tool calling doesn't matter", "programming; may lack tool calling doesn't matter"],
  ['coding, tool calling don’t matter', "programming; may lack tool calling don't matter"],
  ['coding, neither image input needed', 'programming; may lack neither image input needed'],
  ['coding, without any image input needed', 'programming; may lack without any image input needed'],
  ['no image input required, coding', 'programming; may lack no image input required'],
  ['image input required, coding', 'programming; modality=image'],
  ['unnecessary: tool calling; coding', 'programming; may lack unnecessary: tool calling'],
  ['optional: tool calling, coding', 'programming; may lack optional: tool calling'],
  ['필요 없음: 함수 호출, 코딩', 'programming; may lack 필요 없음: 함수 호출'],
  ["coding, we wouldn't need tool calling", "programming; may lack we wouldn't need tool calling"],
  ['coding, I do not really need tool calling', 'programming; may lack I do not really need tool calling'],
  ['coding without needing tool calling', 'programming; may lack without needing tool calling'],
  ['coding without requiring Korean support', 'programming; may lack without requiring Korean support'],
  ['not necessary to support Korean, coding', 'programming; may lack not necessary to support Korean'],
  ['no strict requirement for image input, coding', 'programming; may lack no strict requirement for image input'],
  ['needs not support Korean, coding', 'programming; may lack needs not support Korean'],
  ['need not be open source, coding', 'programming; may lack need not be open source'],
  ['latest model is not required, coding', 'programming; may lack latest model is not required'],
  ['latest model, coding', 'programming; measure recency'],
  ['최신 모델일 필요 없음, 코딩', 'programming; may lack 최신 모델일 필요 없음'],
  ['최신 모델, 코딩', 'programming; measure recency'],
  ['오픈소스가 아니어도 됨, 코딩', 'programming; may lack 오픈소스가 아니어도 됨'],
  ['함수 호출 안 되어도 괜찮음, 코딩', 'programming; may lack 함수 호출 안 되어도 괜찮음'],
  ['함수 호출 못해도 됨, 코딩', 'programming; may lack 함수 호출 못해도 됨'],
  ['함수 호출은 상관없음, 코딩', 'programming; may lack 함수 호출은 상관없음'],
  ['함수 호출은 무관, 코딩', 'programming; may lack 함수 호출은 무관'],
  ['함수 호출은 굳이 필요하지 않음, 코딩', 'programming; may lack 함수 호출은 굳이 필요하지 않음'],
  [
    '이미지 입력, 함수 호출, 구조화 출력은 필요 없음, 코딩',
    'programming; may lack 이미지 입력; may lack 함수 호출; may lack 구조화 출력은 필요 없음',
  ],
  [
    '함수 호출은 있고 이미지 입력은 없어도 됨, 코딩',
    'programming; capability=tool_call; may lack 이미지 입력은 없어도 됨',
  ],
  [
    'image input, tool calling and structured output are not needed, coding',
    'programming; may lack image input; may lack tool calling; may lack structured output are not needed',
  ],
  [
    'image input or tool calling is optional, coding',
    'programming; may lack image input; may lack tool calling is optional',
  ],
  [
    'no need for image input, tool calling or structured output; coding',
    'programming; may lack no need for image input; may lack tool calling; may lack structured output',
  ],
  [
    'no need for image input but tool calling, coding',
    'programming; capability=tool_call; may lack no need for image input',
  ],
  [
    'no need for image input. tool calling, coding',
    'programming; capability=tool_call; may lack no need for image input',
  ],
  ['cheap is not required, coding', 'programming; may lack cheap is not required'],
  ['MIT license not mandatory, coding', 'programming; may lack MIT license not mandatory'],
  ['video input not needed, coding', 'programming; may lack video input not needed'],
  ['tool calling needed, coding', 'programming; capability=tool_call'],
  [
    'image input is needed and tool calling is not needed, coding',
    'programming; modality=image; may lack tool calling is not needed',
  ],
  [
    'open weights, open source is not required, coding',
    'programming; may lack open weights; may lack open source is not required',
  ],
  ['open-source, coding', 'open-source; programming'],
  ['the newest models are optional, coding', 'programming; may lack newest models are optional'],
  [
    'open source and image input are not needed, coding',
    'programming; may lack open source; may lack image input are not needed',
  ],
  [
    'image input and open source are not needed, coding',
    'programming; may lack image input; may lack open source are not needed',
  ],
  ['cheap and image input are not needed, coding', 'programming; may lack cheap; may lack image input are not needed'],
  [
    'image input needed, open source not needed, coding',
    'programming; modality=image; may lack open source not needed',
  ],
  [
    'no image input needed and no tool calling required, coding',
    'programming; may lack no image input needed; may lack no tool calling required',
  ],
  [
    'image input required and no tool calling required, coding',
    'programming; modality=image; may lack no tool calling required',
  ],
  ['image input is needed; coding', 'programming; modality=image'],
])('what a need can do without: %s', (need, expected) => {
  expect(heard(need)).toBe(expected);
});
