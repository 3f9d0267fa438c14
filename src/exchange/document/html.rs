//! One HTML file that needs nothing else: for a browser by day or by night, for a screen reader, and for paper.
//!
//! No script, no address that is fetched, no identifier: what is written is words, tables and drawn bars. Every bar and
//! every shade has its number beside it or in it.

use super::{Bars, Block, Document, Heat, Table};
use crate::domain::clean;

const STYLE: &str = include_str!("page.css");

/// A bar's whole length, in units of its drawing.
const LENGTH: u128 = 1000;

/// The page as HTML; no text of it becomes markup.
pub fn html(document: &Document) -> String {
    let title = line(&document.title);
    let mut out = [
        "<!DOCTYPE html>\n<html lang=\"",
        document.lang.code(),
        "\">\n<head>\n<meta charset=\"utf-8\">\n",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
        "<meta name=\"color-scheme\" content=\"light dark\">\n",
        "<title>",
        &title,
        "</title>\n<style>\n",
        STYLE,
        "</style>\n</head>\n<body>\n<main>\n<h1>",
        &title,
        "</h1>\n",
    ]
    .concat();
    if !document.subtitle.trim().is_empty() {
        out += &["<p class=\"sub\">", &lines(&document.subtitle), "</p>\n"].concat();
    }
    for block in &document.blocks {
        out += &said(block);
    }
    out += "</main>\n";
    if !document.foot.trim().is_empty() {
        out += &["<footer>", &lines(&document.foot), "</footer>\n"].concat();
    }
    out + "</body>\n</html>\n"
}

fn said(block: &Block) -> String {
    match block {
        Block::Heading(heading) => element("h2", &line(heading)),
        Block::Text(text) => element("p", &lines(text)),
        Block::List(items) => {
            let items = items.iter().filter(|item| !item.trim().is_empty()).map(|item| element("li", &lines(item)));
            element("ul", &items.collect::<String>())
        }
        Block::Remark(remark) => ["<p class=\"remark\">", &lines(remark), "</p>\n"].concat(),
        Block::Quote(quote) => element("blockquote", &element("p", &lines(quote))),
        Block::Table(table) => grid(table),
        Block::Bars(bars) => drawn(bars),
        Block::Heat(heat) => heat_map(heat),
    }
}

/// An element, unless there is nothing in it.
fn element(name: &str, inner: &str) -> String {
    if inner.trim().is_empty() { String::new() } else { ["<", name, ">", inner, "</", name, ">\n"].concat() }
}

fn grid(table: &Table) -> String {
    let heads: Vec<String> = table.columns.iter().map(|column| line(&column.label)).collect();
    let most = table.most();
    let mut head = String::new();
    for (label, column) in heads.iter().zip(&table.columns) {
        head += &match (label.is_empty(), column.is_number) {
            (true, _) => "<td></td>".to_owned(),
            (false, true) => ["<th scope=\"col\" class=\"n\">", label, "</th>"].concat(),
            (false, false) => ["<th scope=\"col\">", label, "</th>"].concat(),
        };
    }
    if most.is_some() {
        head += "<td></td>";
    }
    let head = if heads.iter().all(String::is_empty) { String::new() } else { head };
    let row = |(at, cells): (usize, Vec<String>)| {
        let cell = |(column, cell): (usize, &String)| match (column, table.columns[column].is_number) {
            (_, true) => ["<td class=\"n\">", &line(cell), "</td>"].concat(),
            (0, false) => ["<th scope=\"row\">", &line(cell), "</th>"].concat(),
            (_, false) => ["<td>", &line(cell), "</td>"].concat(),
        };
        let bar = most.map(|most| bar(table.amounts.get(at).copied().unwrap_or(0), most));
        element("tr", &cells.iter().enumerate().map(cell).chain(bar).collect::<String>())
    };
    let body = table.cells().enumerate().map(row).collect::<String>();
    whole("", &table.caption, &head, &body)
}

fn drawn(bars: &Bars) -> String {
    grid(&bars.as_table())
}

/// A bar; the number beside it says the same, so that nobody needs to have it read.
fn bar(amount: u64, most: u64) -> String {
    let length = (u128::from(amount) * LENGTH / u128::from(most.max(1))).to_string();
    [
        "<td class=\"bar\"><svg viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"",
        &length,
        "\" height=\"10\" fill=\"currentColor\"/></svg></td>",
    ]
    .concat()
}

fn heat_map(heat: &Heat) -> String {
    let column = |label: &String| ["<th scope=\"col\">", &line(label), "</th>"].concat();
    let labels = std::iter::once("<td></td>".to_owned()).chain(heat.columns.iter().map(column)).collect::<String>();
    let mut body = String::new();
    for (label, amounts) in &heat.rows {
        let cell = |at: usize| {
            let amount = amounts.get(at).copied().flatten();
            ["<td class=\"h", &heat.shade(amount).to_string(), "\">", &Heat::shown(amount), "</td>"].concat()
        };
        let cells = (0..heat.columns.len()).map(cell).collect::<String>();
        body += &element("tr", &["<th scope=\"row\">", &line(label), "</th>", &cells].concat());
    }
    whole(" class=\"heat\"", &heat.caption, &labels, &body)
}

/// A table with its caption, head and body.
fn whole(class: &str, caption: &str, head: &str, body: &str) -> String {
    let head = element("thead", &element("tr", head));
    let inner = [element("caption", &line(caption)), head, element("tbody", body)].concat();
    ["<div class=\"wide\"><table", class, ">\n", &inner, "</table></div>\n"].concat()
}

/// A text on one line, as HTML says it.
fn line(text: &str) -> String {
    escaped(clean::line(text).trim())
}

/// A text whose lines stay lines.
fn lines(text: &str) -> String {
    escaped(clean::paragraphs(text).trim()).replace('\n', "<br>\n")
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\'' => out += "&#39;",
            c => out.push(c),
        }
    }
    out
}
