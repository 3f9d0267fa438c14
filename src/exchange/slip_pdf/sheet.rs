//! Where everything stands on the sheet.

use std::iter;

use super::{
    Sheet,
    fonts::{Fonts, Ink, is_arabic},
    paragraph::{Line, lines},
};
use crate::domain::slip::{Part, Row, Said, Slip, Weight};

/// Points in a millimetre.
const POINTS: f32 = 72.0 / 25.4;

/// The width of A5, in millimetres.
const A5: f32 = 148.0;

/// The letters of a sentence, in points: large print begins at the smallest, below which the slip goes on overleaf.
const SMALLEST: f32 = 14.0;
const LARGEST: f32 = 22.0;

/// A larger sheet is held farther away, and has room: both limits grow with it, if not as much.
const GROWTH: f32 = 0.5;

/// From one try to the next smaller one, in points.
const STEP: f32 = 0.5;

/// No letters are smaller, in points: those of the worker, of labels, of who sends, of the remark.
const LEAST: f32 = 9.5;
const LEAST_LABEL: f32 = 11.0;
const LEAST_SENDER: f32 = 12.0;

/// The person's share of the width where two languages stand beside each other.
const SHARE: f32 = 0.58;

/// The worker's letters, beside the person's.
const BESIDE: f32 = 0.68;

/// From one line to the next, by the size of the letters; and where a page would else not be enough.
const LEADING: f32 = 1.32;
const TIGHT: f32 = 1.2;

/// A page, in points.
pub(super) struct Page {
    pub width: f32,
    pub height: f32,
    pub items: Vec<Item>,
}

/// Something on a page; `y` is where letters stand.
pub(super) enum Item {
    Line { line: Line, left: f32, y: f32, size: f32, ink: Ink, grey: bool },
    Rule { left: f32, right: f32, y: f32 },
}

/// Something that stays together, with how high it is; its items count from its top.
struct Block {
    items: Vec<Item>,
    height: f32,
}

/// Lays a slip out: on as few pages as the smallest letters need, in the largest letters that need no more.
pub(super) fn pages(slip: &Slip, sheet: Sheet, fonts: &Fonts) -> Vec<Page> {
    let growth = (sheet.width / A5).powf(GROWTH);
    let (smallest, largest) = (SMALLEST * growth, LARGEST * growth);
    let set = |(size, leading): (f32, f32)| {
        let setter = Setter::new(slip, sheet, fonts, size, leading);
        setter.paged(setter.blocks(slip))
    };
    let sizes: Vec<f32> =
        iter::successors(Some(largest), |size| Some(size - STEP)).take_while(|size| *size > smallest).collect();
    let fewest = set((smallest, TIGHT));
    // Larger letters need no fewer pages, so that a few tries find the largest that fit.
    let largest_fitting = |leading: f32| {
        let too_large = sizes.partition_point(|size| set((*size, leading)).len() > fewest.len());
        let size = sizes.get(too_large).copied().unwrap_or(smallest);
        Some(set((size, leading))).filter(|pages| pages.len() == fewest.len())
    };
    largest_fitting(LEADING).or_else(|| largest_fitting(TIGHT)).unwrap_or(fewest)
}

struct Setter<'a> {
    fonts: &'a Fonts,
    right_to_left: bool,
    worker_right_to_left: bool,
    width: f32,
    height: f32,
    margin: f32,
    size: f32,
    leading: f32,
}

/// A text to be set: its letters, and how wide a column it has.
#[derive(Clone, Copy)]
struct Style {
    size: f32,
    ink: Ink,
    grey: bool,
}

impl<'a> Setter<'a> {
    fn new(slip: &Slip, sheet: Sheet, fonts: &'a Fonts, size: f32, leading: f32) -> Self {
        Self {
            fonts,
            right_to_left: slip.lang.is_right_to_left(),
            worker_right_to_left: slip.worker_lang.is_right_to_left(),
            width: sheet.width * POINTS,
            height: sheet.height * POINTS,
            margin: sheet.width * POINTS * 0.07,
            size,
            leading,
        }
    }

    /// The height of a page without its margins.
    fn room(&self) -> f32 {
        self.height - 2.0 * self.margin
    }

    fn full(&self) -> (f32, f32) {
        (self.margin, self.width - self.margin)
    }

    /// The person's column and the worker's: the person's begins where her language begins.
    fn columns(&self) -> ((f32, f32), (f32, f32)) {
        let (left, right) = self.full();
        let width = right - left;
        let gap = self.size;
        if self.right_to_left {
            let border = right - width * SHARE;
            ((border, right), (left, border - gap))
        } else {
            let border = left + width * SHARE;
            ((left, border), (border + gap, right))
        }
    }

    fn blocks(&self, slip: &Slip) -> Vec<Block> {
        let mut blocks = Vec::new();
        let title = Style { size: self.size * 1.45, ink: Ink::Bold, grey: false };
        let under = Style { size: self.size, ink: Ink::Regular, grey: false };
        blocks.push(self.text(&slip.name, title, self.full(), None));
        if !slip.organization.is_empty() {
            blocks.push(self.text(&slip.organization, under, self.full(), None));
        }
        for row in &slip.rows {
            self.row(row, &mut blocks);
        }
        if let Some(remark) = &slip.remark {
            let style = Style { size: (self.size * 0.55).max(LEAST), ink: Ink::Regular, grey: true };
            blocks.push(space(self.size * 0.5));
            blocks.push(self.text(remark, style, self.full(), Some(self.worker_right_to_left)));
        }
        blocks
    }

    /// A row: a thin line, what it is about, then its sentences and facts.
    fn row(&self, row: &Row, blocks: &mut Vec<Block>) {
        let (left, right) = self.full();
        let small = row.weight == Weight::Small;
        let size = if small { (self.size * 0.8).max(LEAST_SENDER) } else { self.size };
        let ink = if row.weight == Weight::Main { Ink::Bold } else { Ink::Regular };
        let rule = Item::Rule { left, right, y: self.size * 0.3 };
        let mut head = Block { items: vec![rule], height: self.size * 0.45 };
        let label = Style { size: (size * 0.75).max(LEAST_LABEL), ink: Ink::Regular, grey: true };
        head.put_below(self.said(&row.label, label));
        let style = Style { size, ink, grey: false };
        let mut body = row.parts().into_iter().map(|part| match part {
            Part::Said(said) => self.said(said, style),
            Part::Fact(fact) => self.text(fact, style, self.full(), None),
        });
        // The label stays with what it is about.
        if let Some(first) = body.next() {
            head.put_below(first);
        }
        blocks.push(head);
        blocks.extend(body);
    }

    /// A sentence in both languages, beside each other.
    fn said(&self, said: &Said, style: Style) -> Block {
        let Some(worker) = &said.worker else {
            return self.text(&said.person, style, self.full(), Some(self.right_to_left));
        };
        let (person_column, worker_column) = self.columns();
        let mut block = self.text(&said.person, style, person_column, Some(self.right_to_left));
        let smaller = Style { size: (style.size * BESIDE).max(LEAST), ink: Ink::Regular, grey: true };
        let worker = self.text(worker, smaller, worker_column, Some(self.worker_right_to_left));
        // The first lines stand on one line.
        block.put_beside(worker, style.size - smaller.size);
        block
    }

    /// A text in a column: at its right end where it, or the slip, runs from right to left.
    fn text(&self, text: &str, style: Style, (left, right): (f32, f32), direction: Option<bool>) -> Block {
        let lines = lines(self.fonts, text, style.ink, (right - left) / style.size, direction);
        // A text of several lines is read along its own margin.
        let own = || text.chars().find(|c| c.is_alphabetic()).is_some_and(is_arabic);
        let is_text = style.ink == Ink::Regular && lines.len() > 1;
        let at_right = direction.unwrap_or_else(|| if is_text { own() } else { self.right_to_left });
        let mut block = Block { items: Vec::new(), height: 0.0 };
        for line in lines {
            let left = if at_right { right - line.width * style.size } else { left };
            let y = block.height + style.size;
            block.items.push(Item::Line { line, left, y, size: style.size, ink: style.ink, grey: style.grey });
            block.height += style.size * self.leading;
        }
        block
    }

    /// Puts blocks on pages, and a long one on several.
    fn paged(&self, blocks: Vec<Block>) -> Vec<Page> {
        let fresh = || Page { width: self.width, height: self.height, items: Vec::new() };
        let mut pages = vec![fresh()];
        let mut used = 0.0;
        for block in blocks.into_iter().flat_map(|block| block.cut(self.room())) {
            if used + block.height > self.room() && used > 0.0 {
                pages.push(fresh());
                used = 0.0;
            }
            if let Some(page) = pages.last_mut() {
                page.items.extend(block.items.into_iter().map(|item| item.lower(self.margin + used)));
            }
            used += block.height;
        }
        pages
    }
}

fn space(height: f32) -> Block {
    Block { items: Vec::new(), height }
}

impl Block {
    fn put_below(&mut self, other: Self) {
        let height = self.height;
        self.items.extend(other.items.into_iter().map(|item| item.lower(height)));
        self.height += other.height;
    }

    fn put_beside(&mut self, other: Self, lower: f32) {
        self.items.extend(other.items.into_iter().map(|item| item.lower(lower)));
        self.height = self.height.max(other.height + lower);
    }

    /// A block that is higher than a page, in parts that are not.
    fn cut(self, room: f32) -> Vec<Self> {
        if self.height <= room {
            return vec![self];
        }
        let mut items = self.items;
        items.sort_by(|one, other| one.y().total_cmp(&other.y()));
        let mut parts: Vec<Self> = Vec::new();
        let mut top = 0.0;
        for item in items {
            let bottom = item.y() + item.below();
            if parts.is_empty() || bottom - top > room {
                top = if parts.is_empty() { 0.0 } else { item.y() - item.above() };
                parts.push(space(0.0));
            }
            if let Some(part) = parts.last_mut() {
                part.height = part.height.max(bottom - top);
                part.items.push(item.lower(-top));
            }
        }
        parts
    }
}

impl Item {
    fn y(&self) -> f32 {
        match self {
            Self::Line { y, .. } | Self::Rule { y, .. } => *y,
        }
    }

    fn above(&self) -> f32 {
        match self {
            Self::Line { size, .. } => *size,
            Self::Rule { .. } => 0.0,
        }
    }

    fn below(&self) -> f32 {
        match self {
            Self::Line { size, .. } => size * (LEADING - 1.0),
            Self::Rule { .. } => 0.0,
        }
    }

    fn lower(mut self, by: f32) -> Self {
        match &mut self {
            Self::Line { y, .. } | Self::Rule { y, .. } => *y += by,
        }
        self
    }
}
