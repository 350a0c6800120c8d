/*
 * The address of this page says what is offered and which poster is chosen; a name for the poster may come along from a
 * screen or another browser. The element takes them over; without it the page stands as it was written.
 */
(function () {
  var element = document.querySelector('y12355-material-downloader');
  var wanted = new URLSearchParams(location.search);
  ['kind', 'template', 'school'].forEach(function (name) {
    if (wanted.get(name)) element.setAttribute(name, wanted.get(name));
  });
  if (/^[a-z0-9][a-z0-9-]{2,31}$/.test(wanted.get('c') || '')) {
    element.setAttribute('campaign', wanted.get('c'));
  }
  document.querySelectorAll('.languages a').forEach(function (link) {
    link.search = location.search;
    link.hash = location.hash;
  });
})();
