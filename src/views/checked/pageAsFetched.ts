/**
 * This page as the host sends it, parsed apart from the one that is shown; undefined where it cannot be had. `XMLHttpRequest` parses it,
 * since the page's policy lets no script turn text into HTML.
 */
export function pageAsFetched(): Promise<Document | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("GET", location.href);
    request.responseType = "document";
    request.onloadend = () => {
      resolve(request.responseXML ?? undefined);
    };
    request.send();
  });
}
