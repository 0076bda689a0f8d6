/**
 * A path as the relative reference of a URI (RFC 3986): each part with all that is not unreserved as percent-encoded UTF-8, so
 * that no name of a file can be read as a scheme, a query or a fragment.
 */
export const uriOf = (path: string): string => path.split('/').map(encoded).join('/');

const encoded = (part: string): string =>
  // Halves of surrogate pairs have no UTF-8.
  encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
