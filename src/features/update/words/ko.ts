import { daysBetween } from '../../../domain/dates.ts';
import type { FetchFault } from '../../../domain/downloads.ts';
import type { en } from './en.ts';

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

export const ko: typeof en = {
  title: '피드',
  row: ({ feed, state, fetched, entries }) =>
    `${feed}: ${state === 'downloaded' ? '내려받음' : '지난 사본이 최신임'}, ${fetched}, 항목 ${entries}개`,
  address: '주소',
  layer: '레이어',
  written: '씀',
  same: '이미 같은 내용임',
  taken: '담은 것',
  differs: '여기와 다른 값',
  next: '다음  lmm kb   lmm list --releases',
  failed: (feed, why, kept, today) =>
    `${feed}: ${why}. ${kept === undefined ? '앞서 받은 사본이 없다.' : `${kept} 사본을 그대로 둔다(${daysBetween(kept, today)}일 지남).`}`,
  fewer: (now, before) => `모델이 ${now}개로 지난 사본의 ${before}개보다 훨씬 적어 잘렸을 수 있다(받으려면 --force)`,
  fault: (fault) => {
    switch (fault.code) {
      case 'address':
        return `주소가 아니다: ${fault.url}`;
      case 'not-https':
        return fault.redirected
          ? `서버가 https가 아닌 주소로 보내 따르지 않았다: ${fault.url}`
          : `주소는 https://로 시작해야 한다. 받은 값: ${fault.url}`;
      case 'credentials':
        return '주소에 사용자 이름이나 암호가 있어 보내지 않았다. 빼고 적거나, 파일을 내려받아 lmm import 명령에 준다';
      case 'redirects':
        return `서버가 주소를 돌고 돌거나 ${fault.most}번 넘게 옮긴다`;
      case 'no-location':
        return '서버가 다른 주소로 보내면서 그 주소를 알리지 않는다';
      case 'status':
        return status(fault);
      case 'timeout':
        return {
          connect: `${fault.seconds}초 안에 응답이 없다`,
          idle: `${fault.seconds}초 동안 더 온 것이 없다`,
          total: `${fault.seconds}초 안에 끝나지 않았다`,
        }[fault.phase];
      case 'too-large':
        return fault.expanded
          ? `압축을 풀면 한도보다 크다(${megabytes(fault.most)})`
          : `한도보다 크다(${megabytes(fault.most)})`;
      case 'truncated':
        return '응답이 끝나기 전에 끊겼다';
      case 'page':
        return '서버가 피드가 아니라 웹 페이지를 보냈다. 주소를 확인한다';
      case 'compression':
        return `응답의 압축을 풀 수 없다(${fault.encoding})`;
      case 'certificate':
        return certificate(fault);
      case 'protocol':
        return `그곳의 응답이 HTTPS 규칙에 맞지 않는다(${fault.detail}). 주소와 포트를 확인한다`;
      case 'system':
        return fault.detail === 'ENOTFOUND'
          ? '그런 이름의 서버를 찾을 수 없다(ENOTFOUND). 주소와 연결을 확인한다'
          : `서버에 닿을 수 없다(${fault.detail})`;
    }
  },
  from: '옮겨 간 주소',
  pack: {
    title: '데이터 팩',
    row: ({ version, created, isSame }) =>
      `데이터 팩 ${version} (${created}): ${isSame ? '이미 쓰고 있음' : '기본 자료를 대신함'}`,
    digest: 'sha256',
    newest: '마지막 확인',
    back: (wasThere) => (wasThere ? '다시 기본 자료를 쓴다.' : '기본 자료를 쓰고 있다. 데이터 팩은 없었다.'),
    stays: (folder) => `피드로 만든 레이어는 그대로 쓴다. 빼려면 이 폴더의 파일을 지운다: ${folder}`,
    configured: (file) => `다음 lmm update 때 이 파일에 적힌 팩을 다시 받는다: ${file}`,
    noManifest: '데이터 팩(pack/1)의 매니페스트가 아니다',
    otherFormat: (format) => `팩의 형식은 ${format}, 이 버전에서 읽는 형식은 pack/1: 더 새로운 버전을 설치한다`,
    otherHost: (host, named) =>
      `매니페스트가 다른 호스트(${host})로 보낸다. 정한 곳은 ${named} 하나이다. 그곳에 있는 매니페스트의 주소를 적는다`,
    fromFuture: (day) => `팩에 적힌 날짜가 앞날이다(${day}). 이 컴퓨터의 시계를 확인한다`,
    downgrade: (day, now) => `팩의 날짜는 ${day}, 쓰고 있는 팩은 ${now}: 더 오래되어 쓰지 않는다(받으려면 --force)`,
    tooNew: (needed, version) => `이 팩에 필요한 lmm 버전은 ${needed}, 지금 버전은 ${version}`,
    otherDigest: (found) => `약속된 팩이 아니다. 받은 것의 sha256: ${found}`,
    noArchive: '팩의 내용이 지식 베이스 파일이 아니다',
    older: (newest, shipped) => `팩의 마지막 확인은 ${newest}, 기본 자료는 ${shipped}: 더 오래되어 쓰지 않는다`,
    failed: (why, kept) =>
      `데이터 팩: ${why}. ${kept === undefined ? '기본 자료를 그대로 쓴다.' : `${kept} 팩을 그대로 쓴다.`}`,
    invalid: (count) => `검사에서 문제 ${count}개가 나왔다`,
  },
  proxy: (name) => `${name} 값이 있지만 쓰지 않는다. 프록시로만 나갈 수 있으면 파일을 내려받아 lmm import 명령에 준다.`,
  unchecked:
    'NODE_TLS_REJECT_UNAUTHORIZED 값이 있지만 따르지 않는다. 인증서는 늘 확인한다. 자체 인증 기관의 파일은 NODE_EXTRA_CA_CERTS에 적는다.',
  noHome: '사본을 둘 폴더가 없다. HOME 또는 XDG_DATA_HOME 값을 /로 시작하는 경로로 정한다',
  badDigest: (given) => `--sha256 값은 16진수 64자리여야 한다. 받은 값: ${given}`,
  digestAlone: '--sha256 옵션은 팩과 함께 쓴다: lmm update --pack https://… --sha256 …',
  resetAlone: (others) => `--reset 옵션은 혼자 쓴다. 함께 쓸 수 없는 것: ${others.join(', ')}. 예: lmm update --reset`,
  withFeed: '--url 옵션은 --feed 옵션과 함께 쓴다: lmm update --feed litellm --url https://…',
  nothing: (file) => [
    '정한 주소가 없다. lmm 스스로 찾아가는 주소는 없다.',
    '주소를 적는다: lmm update --feed openrouter --url https://openrouter.ai/api/v1/models',
    ...(file === null ? [] : [`또는 이 파일에 적는다: ${file}`]),
    'update: {feeds: [{feed: models.dev, url: https://models.dev/api.json}], pack: {url: https://…}}',
  ],
};

function certificate({ why, detail }: FetchFault & { code: 'certificate' }): string {
  switch (why) {
    case 'expired':
      return `서버 인증서의 기한이 지났다(${detail}). 서버 쪽에서 새로 받아야 한다. 이 컴퓨터의 시계도 확인한다`;
    case 'not-yet':
      return `서버 인증서의 기한이 아직 시작되지 않았다(${detail}). 이 컴퓨터의 시계를 확인한다`;
    case 'other-name':
      return `서버 인증서에 적힌 이름이 주소의 이름과 다르다(${detail}). 주소를 확인한다`;
    case 'revoked':
      return `서버 인증서가 취소되었다(${detail})`;
    default:
      return `서버 인증서를 보증하는 기관을 이 컴퓨터가 모른다(${detail}). 자체 인증 기관의 파일은 NODE_EXTRA_CA_CERTS에 적는다`;
  }
}

function status({ status: code, after }: FetchFault & { code: 'status' }): string {
  const come = after === undefined ? '' : `. 다시 오라는 때: ${/^\d+$/.test(after) ? `${after}초 뒤` : after}`;
  switch (code) {
    case 404:
      return '이 주소에 아무것도 없다(404)';
    case 410:
      return '이 주소에 있던 것이 영영 없어졌다(410)';
    case 401:
    case 403:
      return `로그인 없이는 읽을 수 없는 주소이다(${code})`;
    case 429:
      return `서버에 너무 자주 요청했다(429)${come}`;
    default:
      return `서버 응답 ${code}${come}`;
  }
}
