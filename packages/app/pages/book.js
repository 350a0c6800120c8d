/*
 * The address of this page names a center and a service: the element takes them over. #look asks for reference and
 * code instead; neither is ever part of the address. Without the element the page stands as it was written.
 */
(function () {
  var button = document.querySelector('#chosen y12355-booking-button');
  if (typeof button.lookUp !== 'function') return;
  var wanted = new URLSearchParams(location.search);
  var known = document.getElementById('known');

  function show() {
    var looking = location.hash === '#look';
    var chosen = looking || button.hasAttribute('center');
    document.querySelector('main').classList.toggle('column', chosen);
    document.getElementById('choose').hidden = chosen;
    document.getElementById('chosen').hidden = !chosen;
    document.getElementById('lead').hidden = looking;
    document.querySelectorAll('.languages a').forEach(function (link) {
      link.search = location.search;
      link.hash = location.hash;
    });
    if (looking) button.lookUp();
  }

  if (wanted.get('center')) button.setAttribute('center', wanted.get('center'));
  if (wanted.get('service')) button.setAttribute('service', wanted.get('service'));
  if (/^[a-z0-9][a-z0-9-]{2,31}$/.test(wanted.get('c') || '')) {
    button.setAttribute('campaign', wanted.get('c'));
  }
  known.search = location.search;
  known.hidden = false;
  window.addEventListener('hashchange', show);
  show();
})();
