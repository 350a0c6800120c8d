/* The address of this page names a center and a service: the button takes them over and opens at once. */
(function () {
  var wanted = new URLSearchParams(location.search);
  var center = wanted.get('center');
  if (!center) return;
  var button = document.querySelector('#chosen y12355-booking-button');
  button.setAttribute('center', center);
  if (wanted.get('service')) button.setAttribute('service', wanted.get('service'));
  if (/^[a-z0-9][a-z0-9-]{2,31}$/.test(wanted.get('c') || ''))
    button.setAttribute('campaign', wanted.get('c'));
  document.querySelectorAll('.languages a').forEach(function (link) {
    link.search = location.search;
  });
  document.getElementById('choose').hidden = true;
  document.getElementById('chosen').hidden = false;
  if (typeof button.open === 'function') button.open();
})();
