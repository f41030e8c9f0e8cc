import { html } from "htm/preact";

/** Strokes on a field of 24 by 24. */
const SHAPES = {
  arrow: "M5 12h14M13 6l6 6-6 6",
  back: "M19 12H5M11 6l-6 6 6 6",
  board: "M4 5h4.5v14H4zM9.75 5h4.5v9h-4.5zM15.5 5H20v6h-4.5z",
  calendar: "M4 6h16v14H4zM4 10.5h16M8 3.5v4M16 3.5v4",
  check: "M4.5 12.5l5 5 10-11",
  clock: "M12 3.5a8.5 8.5 0 100 17 8.5 8.5 0 000-17zM12 7.5V12l3 2",
  closed: "M7 11V8a5 5 0 0110 0v3M5.5 11h13v9h-13z",
  cross: "M6 6l12 12M18 6L6 18",
  document: "M6.5 3.5h7l4.5 4.5v12.5h-11.5zM13.5 3.5V8H18M9.5 12.5h5M9.5 16h5",
  download: "M12 4v11M7 10.5l5 5 5-5M5 20h14",
  down: "M6 9.5l6 6 6-6",
  eye: "M2.5 12s3.5-6 9.5-6 9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6zM12 9.5a2.5 2.5 0 100 5 2.5 2.5 0 000-5z",
  building: "M5 20.5v-17h9v17M14 9.5h5v11M3 20.5h18M8 7.5h3M8 11h3M8 14.5h3",
  flag: "M6 20.5v-17M6 4.5h11l-2.5 4 2.5 4H6",
  folder: "M3.5 6h6l2 2.5h9V19h-17z",
  gauge: "M4 17.5a8 8 0 1116 0M12 17.5l4-6M8 17.5h8",
  heart: "M12 20s-7.5-4.6-7.5-10A4.2 4.2 0 0112 7.4 4.2 4.2 0 0119.5 10c0 5.4-7.5 10-7.5 10z",
  info: "M12 3.5a8.5 8.5 0 100 17 8.5 8.5 0 000-17zM12 11v5.5M12 7.6v.3",
  link: "M10 13.5a4 4 0 005.7.3l3-3a4 4 0 00-5.7-5.7l-1.3 1.3M14 10.5a4 4 0 00-5.7-.3l-3 3a4 4 0 005.7 5.7l1.3-1.3",
  menu: "M4 7h16M4 12h16M4 17h16",
  minus: "M6 12h12",
  pencil: "M4.5 19.5l1-4.2L16.7 4.1l3.2 3.2L8.7 18.5zM14.5 6.5l3 3",
  people: "M9 5a3 3 0 100 6 3 3 0 000-6zM3.5 19c0-3 2.4-5 5.5-5s5.5 2 5.5 5M16 5.5a2.7 2.7 0 010 5.3M17 14.2c2.2.5 3.5 2.3 3.5 4.8",
  phone: "M6 3.5h3.5l1.5 4.5-2.2 1.6a12 12 0 005.6 5.6L16 13l4.5 1.5V18c0 1.4-1.1 2.5-2.5 2.5C10.5 20.5 3.5 13.5 3.5 6 3.5 4.6 4.6 3.5 6 3.5z",
  place: "M12 21s-6.5-6-6.5-11a6.5 6.5 0 0113 0c0 5-6.5 11-6.5 11zM12 7.5a2.5 2.5 0 100 5 2.5 2.5 0 000-5z",
  plus: "M12 5v14M5 12h14",
  print: "M7 8.5V3.5h10v5M7 17H4V8.5h16V17h-3M7 14h10v6.5H7z",
  question: "M12 3.5a8.5 8.5 0 100 17 8.5 8.5 0 000-17zM9.5 9.5c0-1.4 1.1-2.5 2.5-2.5s2.5 1 2.5 2.3c0 1.9-2.5 2-2.5 4.2M12 16.6v.300",
  rules: "M4.5 6.5h2M4.5 12h2M4.5 17.5h2M9.5 6.5h10M9.5 12h10M9.5 17.5h10",
  ring: "M12 5.5a6.5 6.5 0 100 13 6.5 6.5 0 000-13z",
  search: "M10.5 4a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM15.5 15.5L20.5 20.5",
  up: "M6 14.5l6-6 6 6",
  today: "M12 3.5v2M12 18.5v2M3.5 12h2M18.5 12h2M6 6l1.4 1.4M16.6 16.6L18 18M6 18l1.4-1.4M16.6 7.4L18 6M12 8a4 4 0 100 8 4 4 0 000-8z",
  warning: "M12 4l9 15.5H3zM12 10v4.5M12 16.9v.3",
};

/** @typedef {keyof typeof SHAPES} IconName */

/**
 * A picture beside a text; it says nothing by itself, so a screen reader passes it by.
 * @param {{ name: IconName }} props
 */
export const Icon = ({ name }) => html`
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${SHAPES[name]} />
  </svg>
`;
