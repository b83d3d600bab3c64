// Counts a visit under the kind of page it was: no address, title or reference is sent.
const told = document.currentScript.dataset;
window.dataLayer = window.dataLayer || [];
function gtag() {
  window.dataLayer.push(arguments);
}
gtag("js", new Date());
gtag("config", told.number, {
  page_location: location.origin + told.place,
  page_title: told.place,
  page_referrer: "",
  cookie_domain: "none",
  cookie_expires: 365 * 24 * 60 * 60,
  allow_google_signals: false,
  allow_ad_personalization_signals: false,
});
