import { daysBetween } from '../../../domain/dates.ts';
import type { FetchFault } from '../../../domain/downloads.ts';
import { CERTIFICATE, type en } from './en.ts';

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
        return '주소에 사용자 이름이나 암호가 있어 보내지 않았다';
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
          ? `압축을 풀면 ${megabytes(fault.most)}보다 크다. 그런 피드는 없다`
          : `${megabytes(fault.most)}보다 크다. 그런 피드는 없다`;
      case 'truncated':
        return '응답이 끝나기 전에 끊겼다';
      case 'page':
        return '서버가 피드가 아니라 웹 페이지를 보냈다. 주소를 확인한다';
      case 'compression':
        return `응답의 압축을 풀 수 없다(${fault.encoding})`;
      case 'system':
        return CERTIFICATE.test(fault.detail)
          ? `서버 인증서를 믿을 수 없다(${fault.detail}). 자체 인증서가 있으면 NODE_EXTRA_CA_CERTS에 적는다`
          : `서버에 닿을 수 없다(${fault.detail})`;
    }
  },
  pack: {
    title: '데이터 팩',
    row: ({ version, created, isSame }) =>
      `데이터 팩 ${version} (${created}): ${isSame ? '이미 쓰고 있음' : '기본 자료를 대신함'}`,
    digest: 'sha256',
    newest: '마지막 확인',
    back: (wasThere) => (wasThere ? '다시 기본 자료를 쓴다.' : '기본 자료를 쓰고 있다. 데이터 팩은 없었다.'),
    noManifest: '데이터 팩(pack/1)의 매니페스트가 아니다',
    tooNew: (needed, version) => `이 팩에 필요한 lmm 버전은 ${needed}, 지금 버전은 ${version}`,
    otherDigest: (found) => `약속된 팩이 아니다. 받은 것의 sha256: ${found}`,
    noArchive: '팩의 내용이 지식 베이스 파일이 아니다',
    older: (newest, shipped) => `팩의 마지막 확인은 ${newest}, 기본 자료는 ${shipped}: 더 오래되어 쓰지 않는다`,
    failed: (why, kept) =>
      `데이터 팩: ${why}. ${kept === undefined ? '기본 자료를 그대로 쓴다.' : `${kept} 팩을 그대로 쓴다.`}`,
    invalid: (count) => `검사에서 문제 ${count}개가 나왔다`,
  },
  proxy: 'HTTPS_PROXY 값이 있지만 쓰지 않는다. 프록시로만 나갈 수 있으면 파일을 내려받아 lmm import 명령에 준다.',
  noHome: 'HOME과 XDG_DATA_HOME이 없어 사본을 둘 폴더가 없다',
  badDigest: (given) => `--sha256 값은 16진수 64자리여야 한다. 받은 값: ${given}`,
  withFeed: '--url 옵션은 --feed 옵션과 함께 쓴다: lmm update --feed litellm --url https://…',
  nothing: (file) => [
    '정한 주소가 없다. lmm 스스로 찾아가는 주소는 없다.',
    '주소를 적는다: lmm update --feed openrouter --url https://openrouter.ai/api/v1/models',
    ...(file === null ? [] : [`또는 이 파일에 적는다: ${file}`]),
    'update: {feeds: [{feed: models.dev, url: https://models.dev/api.json}], pack: {url: https://…}}',
  ],
};

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
