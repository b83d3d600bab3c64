// How many lines of the form a text fills, as it is typed: lpa/form_lines.py once more.
// What the page says at first comes from there; this only keeps it up to date.

const WIDTH = 84;
const LINE_ENDS = /\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]/;
const BLANKS = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
const NOT_ASCII = /[^\x00-\x7f]/;
const FORMAT = /\p{Cf}/u;
const SOFT_HYPHEN = "\u00ad";

// Turn the letters that follow round: never printed as they are.
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;
// Nothing is drawn for them: what is a format, or chooses a form of the letter before.
const UNDRAWN = /[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;

const graphemes = "Segmenter" in Intl && new Intl.Segmenter("en", { granularity: "grapheme" });

const lettersOf = (text) => Array.from(graphemes.segment(text), (each) => each.segment);

// How wide each letter is: the lines of letters.txt, "first number, how many, columns".
export function readWidths(table) {
  return table.trim().split("\n").map((line) => {
    const [first, count, columns] = line.split(" ");
    return { first: parseInt(first, 16), count: Number(count), columns: Number(columns) };
  });
}

// The columns that the table gives a sign, or nothing where no typeface has it.
function columnsInTable(number, widths) {
  let [low, high] = [0, widths.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { first, count, columns } = widths[middle];
    if (number < first) high = middle - 1;
    else if (number >= first + count) low = middle + 1;
    else return columns;
  }
  return undefined;
}

const numbered = (number) => `[U+${number.toString(16).padStart(4, "0")}]`;

function columnsOfSign(sign, widths) {
  const number = sign.codePointAt(0);
  if (TURNING.test(sign)) return numbered(number).length;
  if (UNDRAWN.test(sign) || (FORMAT.test(sign) && sign !== SOFT_HYPHEN)) return 0;
  return columnsInTable(number, widths) ?? (BLANKS.test(sign) ? 0 : numbered(number).length);
}

const columnsOf = (letter, widths) =>
  Math.max(1, Array.from(letter).reduce((sum, sign) => sum + columnsOfSign(sign, widths), 0));

function columns(text, widths) {
  if (!NOT_ASCII.test(text)) return text.length;
  return lettersOf(text).reduce((sum, letter) => sum + columnsOf(letter, widths), 0);
}

// A word as it is, or cut where it would leave the line.
function piecesOf(word, widths) {
  if (columns(word, widths) <= WIDTH) return [word];
  const pieces = [];
  let piece = "";
  let taken = 0;
  for (const letter of lettersOf(word)) {
    const size = columnsOf(letter, widths);
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

function linesOfParagraph(paragraph, widths) {
  const lines = [];
  let line = "";
  const words = paragraph.split(BLANKS).filter(Boolean);
  for (const piece of words.flatMap((word) => piecesOf(word, widths))) {
    const longer = `${line} ${piece}`;
    if (line && columns(longer, widths) <= WIDTH) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = piece;
  }
  return line ? [...lines, line] : lines;
}

export const linesOf = (text, widths) =>
  text.split(LINE_ENDS).flatMap((paragraph) => linesOfParagraph(paragraph, widths));

function sentence(said, number) {
  const { none, one, some, over, room } = said.dataset;
  const words = number > Number(room) ? over : [none, one][number] ?? some;
  return words.replace("{n}", number);
}

let widthsToCome;

// The table, asked for once and only by a text that needs it; nothing if it cannot be had.
function widthsAt(address) {
  widthsToCome ??= fetch(address)
    .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
    .then(readWidths)
    .catch(() => {
      widthsToCome = undefined;
      return undefined;
    });
  return widthsToCome;
}

function follow(box, said) {
  let waiting;
  const count = async () => {
    // Until the widths are known, what was said last stands.
    const widths = NOT_ASCII.test(box.value) ? await widthsAt(said.dataset.letters) : [];
    if (!widths) return;
    const words = sentence(said, linesOf(box.value, widths).length);
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
