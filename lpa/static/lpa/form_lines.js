// How many lines of the form a text fills, as it is typed: lpa/form_lines.py once more.
// What the page says at first comes from there; this only keeps it up to date.

const WIDTH = 84;
const LINE_ENDS = /\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]/;
const BLANKS = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
const NOT_ASCII = /[^\x00-\x7f]/;
const UNASSIGNED = /\p{Cn}/u;

// Letters of double width, from Unicode's list of East Asian widths.
const WIDE = `
  1100-115f 231a-231b 2329-232a 23e9-23ec 23f0 23f3 25fd-25fe 2614-2615
  2648-2653 267f 2693 26a1 26aa-26ab 26bd-26be 26c4-26c5 26ce 26d4 26ea
  26f2-26f3 26f5 26fa 26fd 2705 270a-270b 2728 274c 274e 2753-2755 2757
  2795-2797 27b0 27bf 2b1b-2b1c 2b50 2b55 2e80-303e 3041-3247 3250-4dbf
  4e00-a4c6 a960-a97c ac00-d7a3 f900-fad9 fe10-fe19 fe30-fe6b ff01-ff60
  ffe0-ffe6 16fe0-1b2fb 1f004 1f0cf 1f18e 1f191-1f19a 1f200-1f320 1f32d-1f335
  1f337-1f37c 1f37e-1f393 1f3a0-1f3ca 1f3cf-1f3d3 1f3e0-1f3f0 1f3f4
  1f3f8-1f43e 1f440 1f442-1f4fc 1f4ff-1f53d 1f54b-1f54e 1f550-1f567 1f57a
  1f595-1f596 1f5a4 1f5fb-1f64f 1f680-1f6c5 1f6cc 1f6d0-1f6d2 1f6d5-1f6df
  1f6eb-1f6ec 1f6f4-1f6fc 1f7e0-1f7f0 1f90c-1f93a 1f93c-1f945 1f947-1f9ff
  1fa70-1faf6 20000-3134a
`.trim().split(/\s+/).map((range) => {
  const [first, last] = range.split("-").map((number) => parseInt(number, 16));
  return [first, last ?? first];
});

const graphemes = "Segmenter" in Intl && new Intl.Segmenter("en", { granularity: "grapheme" });

const lettersOf = (text) => Array.from(graphemes.segment(text), (each) => each.segment);

function isWide(sign) {
  const number = sign.codePointAt(0);
  return WIDE.some(([first, last]) => first <= number && number <= last) || UNASSIGNED.test(sign);
}

const columnsOf = (letter) => (Array.from(letter).some(isWide) ? 2 : 1);

function columns(text) {
  if (!NOT_ASCII.test(text)) return text.length;
  return lettersOf(text).reduce((sum, letter) => sum + columnsOf(letter), 0);
}

// A word as it is, or cut where it would leave the line.
function piecesOf(word) {
  if (columns(word) <= WIDTH) return [word];
  const pieces = [];
  let piece = "";
  let taken = 0;
  for (const letter of lettersOf(word)) {
    const size = columnsOf(letter);
    if (piece && taken + size > WIDTH) {
      pieces.push(piece);
      piece = "";
      taken = 0;
    }
    piece += letter;
    taken += size;
  }
  return [...pieces, piece];
}

function linesOfParagraph(paragraph) {
  const lines = [];
  let line = "";
  for (const piece of paragraph.split(BLANKS).filter(Boolean).flatMap(piecesOf)) {
    const longer = `${line} ${piece}`;
    if (line && columns(longer) <= WIDTH) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = piece;
  }
  return line ? [...lines, line] : lines;
}

export const linesOf = (text) => text.split(LINE_ENDS).flatMap(linesOfParagraph);

function sentence(said, number) {
  const { none, one, some, over, room } = said.dataset;
  const words = number > Number(room) ? over : [none, one][number] ?? some;
  return words.replace("{n}", number);
}

function follow(box, said) {
  let waiting;
  const count = () => {
    const words = sentence(said, linesOf(box.value).length);
    if (words !== said.textContent) said.textContent = words;
  };
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(count, 300);
  });
  count();
}

if (graphemes) {
  for (const said of document.querySelectorAll("[data-lines-of]")) {
    follow(document.getElementById(said.dataset.linesOf), said);
  }
}
