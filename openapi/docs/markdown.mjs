// The descriptions of a contract are CommonMark. Nothing in them is fetched or run: HTML is shown as it is written, an image by its text.
import { Marked } from 'marked';
import { escaped, raw } from './html.mjs';

const MARKED = new Marked({
  renderer: {
    html: ({ text }) => escaped(text),
    image: ({ text }) => escaped(text),
    heading({ tokens }) {
      return `<p><strong>${this.parser.parseInline(tokens)}</strong></p>\n`;
    },
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens);
      return /^(https?:|mailto:|#)/i.test(href) ? `<a href="${escaped(href)}">${text}</a>` : text;
    },
  },
});

/** Paragraphs, lists and the like. */
export function markdown(text = '') {
  return raw(MARKED.parse(text));
}

/** Within a line. */
export function inlineMarkdown(text = '') {
  return raw(MARKED.parseInline(text));
}

/** A text of our own, with headings. */
export function article(text) {
  return raw(new Marked().parse(text));
}
