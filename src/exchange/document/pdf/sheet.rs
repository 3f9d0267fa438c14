//! Where everything stands on the sheets.

use super::{
    HEIGHT, WIDTH,
    grid::{Grid, heat_map},
    marks::{Mark, Marks, Role},
};
use crate::{
    domain::clean,
    exchange::{
        document::{Block, Document},
        paper::{
            fonts::{Fonts, Ink},
            paragraph::{Line, lines},
        },
    },
};

/// What stays white around.
pub(super) const MARGIN: f32 = 54.0;

/// Where a page ends for what it says; the foot is below.
const BOTTOM: f32 = HEIGHT - 62.0;

/// From one line to the next, by the size of the letters.
pub(super) const LEADING: f32 = 1.38;

/// The letters of a paragraph.
const BODY: f32 = 10.0;

/// How dark text is that is less than a paragraph.
pub(super) const GREY: u8 = 90;

/// Something on a page; `y` is where letters stand.
pub(super) enum Item {
    Line { line: Line, left: f32, y: f32, size: f32, ink: Ink, shade: u8, mark: Option<Mark> },
    Area { left: f32, top: f32, width: f32, height: f32, shade: u8 },
}

/// The pages, and what is what on them.
pub(super) struct Set {
    pub pages: Vec<Vec<Item>>,
    pub marks: Marks,
}

/// How a text is set.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub size: f32,
    pub ink: Ink,
    pub shade: u8,
    /// How far from the margin.
    pub indent: f32,
}

const PLAIN: Style = Style { size: BODY, ink: Ink::Regular, shade: 0, indent: 0.0 };

/// Lays a page for people out on sheets of paper.
pub(super) fn set(document: &Document, fonts: &Fonts) -> Set {
    let mut setter = Setter { fonts, pages: vec![Vec::new()], used: MARGIN, marks: Marks::default() };
    setter.heading(&document.title, Style { size: 18.0, ink: Ink::Bold, ..PLAIN }, Role::Title);
    let less = Style { shade: GREY, ..PLAIN };
    setter.text(&document.subtitle, less, Role::Paragraph);
    for block in &document.blocks {
        setter.block(block);
    }
    setter.feet(&document.foot);
    Set { pages: setter.pages, marks: setter.marks }
}

/// Fills pages from top to bottom.
pub(super) struct Setter<'a> {
    pub fonts: &'a Fonts,
    pages: Vec<Vec<Item>>,
    used: f32,
    pub marks: Marks,
}

impl Setter<'_> {
    /// What a page has room for.
    pub(super) const fn room() -> f32 {
        BOTTOM - MARGIN
    }

    /// Whether something fits on what is left of the page.
    pub(super) fn fits(&self, height: f32) -> bool {
        self.used + height <= BOTTOM
    }

    pub(super) fn turn(&mut self) {
        self.pages.push(Vec::new());
        self.used = MARGIN;
    }

    /// A new page, unless something fits on this one; a fresh page is not left empty.
    pub(super) fn make_room(&mut self, height: f32) {
        if !self.fits(height) && self.used > MARGIN {
            self.turn();
        }
    }

    /// Takes a height from the page, and says where it begins.
    pub(super) fn take(&mut self, height: f32) -> f32 {
        let top = self.used;
        self.used += height;
        top
    }

    /// White, but never at the top of a page.
    pub(super) fn space(&mut self, height: f32) {
        if self.used > MARGIN {
            self.used += height;
        }
    }

    pub(super) fn put(&mut self, item: Item) {
        if let Some(page) = self.pages.last_mut() {
            page.push(item);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => {
                self.space(BODY);
                self.heading(heading, Style { size: 13.0, ink: Ink::Bold, ..PLAIN }, Role::Heading);
            }
            Block::Text(text) => self.text(text, PLAIN, Role::Paragraph),
            Block::Remark(remark) => self.text(remark, Style { size: 8.5, shade: GREY, ..PLAIN }, Role::Paragraph),
            Block::Quote(quote) => self.quote(quote),
            Block::List(items) => self.list(items),
            Block::Table(table) => Grid::of(self, table).set(self),
            Block::Bars(bars) => Grid::of(self, &bars.as_table()).set(self),
            Block::Heat(heat) => heat_map(self, heat).set(self),
        }
    }

    /// A heading stays with the first lines of what follows.
    fn heading(&mut self, heading: &str, style: Style, role: Role) {
        self.make_room(style.size * LEADING + 5.0 * BODY * LEADING);
        self.text(&clean::line(heading), style, role);
    }

    fn text(&mut self, text: &str, style: Style, role: Role) {
        if text.trim().is_empty() {
            return;
        }
        let mark = self.marks.add(role, None, text);
        self.lines(text, style, mark);
        self.space(BODY * 0.5);
    }

    /// A text in the width of the page, line by line; a short one stays together.
    fn lines(&mut self, text: &str, style: Style, mark: Mark) {
        let width = WIDTH - 2.0 * MARGIN - style.indent;
        let set = lines(self.fonts, &clean::paragraphs(text), style.ink, width / style.size, None);
        let height = style.size * LEADING;
        if set.len() <= 4 {
            self.make_room(height * set.len() as f32);
        }
        for line in set {
            self.make_room(height);
            let y = self.take(height) + style.size;
            let Style { size, ink, shade, indent } = style;
            self.put(Item::Line { line, left: MARGIN + indent, y, size, ink, shade, mark: Some(mark) });
        }
    }

    fn list(&mut self, items: &[String]) {
        let list = self.marks.add(Role::List, None, "");
        for item in items.iter().filter(|item| !item.trim().is_empty()) {
            let mark = self.marks.add(Role::Item, Some(list), "");
            let bullet = self.marks.add(Role::Bullet, Some(mark), "");
            self.make_room(BODY * LEADING * 2.0);
            let y = self.used + BODY;
            for line in lines(self.fonts, "•", Ink::Regular, 10.0, None) {
                let (size, ink, shade) = (BODY, Ink::Regular, 0);
                self.put(Item::Line { line, left: MARGIN + 3.0, y, size, ink, shade, mark: Some(bullet) });
            }
            let body = self.marks.add(Role::Body, Some(mark), "");
            self.lines(item, Style { indent: 14.0, ..PLAIN }, body);
            self.space(BODY * 0.15);
        }
        self.space(BODY * 0.5);
    }

    fn quote(&mut self, quote: &str) {
        if quote.trim().is_empty() {
            return;
        }
        let mark = self.marks.add(Role::Quote, None, "");
        let (page, top) = (self.pages.len(), self.used);
        self.lines(quote, Style { indent: 14.0, ..PLAIN }, mark);
        // A quote that goes over pages has its line on the last of them.
        let top = if self.pages.len() == page { top } else { MARGIN };
        let height = self.used - top - 2.0;
        self.put(Item::Area { left: MARGIN + 3.0, top, width: 2.0, height, shade: 150 });
        self.space(BODY * 0.5);
    }

    /// On every page who made it, and which of how many it is.
    fn feet(&mut self, foot: &str) {
        const SIZE: f32 = 8.0;
        let count = self.pages.len();
        for (at, page) in self.pages.iter_mut().enumerate() {
            let mut put = |line: Line, left: f32, y: f32| {
                page.push(Item::Line { line, left, y, size: SIZE, ink: Ink::Regular, shade: GREY, mark: None });
            };
            let y = BOTTOM + 22.0;
            let room = (WIDTH - 2.0 * MARGIN - 50.0) / SIZE;
            let foot = lines(self.fonts, &clean::line(foot), Ink::Regular, room, None);
            for (line, below) in foot.into_iter().take(3).zip(0u8..) {
                put(line, MARGIN, y + f32::from(below) * SIZE * LEADING);
            }
            for number in lines(self.fonts, &format!("{}/{count}", at + 1), Ink::Regular, 50.0, Some(false)) {
                let left = WIDTH - MARGIN - number.width * SIZE;
                put(number, left, y);
            }
        }
    }
}
