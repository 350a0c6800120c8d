/** Icons that only pages of the shell show, drawn like those of core. */
const icon = (paths) => `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${paths}</svg>`;

export const pageIcons = {
  note: icon('<path d="M5 4h14v16H5zM9 9h6M9 13h4"/>'),
  door: icon('<path d="M6 20V10a6 6 0 0 1 12 0v10M4 20h16M12 4.500V20M9.500 13v.1M14.500 13v.1"/>'),
};
