//! What is what on the paper, for whoever has it read aloud: the tree of a tagged PDF.

use std::num::NonZeroU16;

use krilla::tagging::{Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};

/// What something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Title,
    Heading,
    Paragraph,
    Quote,
    List,
    Item,
    Bullet,
    Body,
    Table,
    Caption,
    Row,
    ColumnHead,
    RowHead,
    Cell,
}

/// A place in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark(usize);

struct Marked {
    role: Role,
    title: String,
    children: Vec<Mark>,
    drawn: Vec<Identifier>,
}

/// The tree, while it grows.
#[derive(Default)]
pub(super) struct Marks {
    all: Vec<Marked>,
    roots: Vec<Mark>,
}

impl Marks {
    /// Something below something else, or on the page itself; `title` says what a heading says.
    pub(super) fn add(&mut self, role: Role, parent: Option<Mark>, title: &str) -> Mark {
        let mark = Mark(self.all.len());
        self.all.push(Marked { role, title: title.to_owned(), children: Vec::new(), drawn: Vec::new() });
        match parent {
            Some(parent) => self.all[parent.0].children.push(mark),
            None => self.roots.push(mark),
        }
        mark
    }

    /// A part of it was drawn.
    pub(super) fn drawn(&mut self, mark: Mark, part: Identifier) {
        self.all[mark.0].drawn.push(part);
    }

    /// The tree, grown.
    pub(super) fn tree(&self) -> TagTree {
        let mut tree = TagTree::new();
        for root in &self.roots {
            tree.push(self.group(*root));
        }
        tree
    }

    fn group(&self, mark: Mark) -> TagGroup {
        let marked = &self.all[mark.0];
        let mut group = TagGroup::new(kind(marked.role, &marked.title));
        for part in &marked.drawn {
            group.push(*part);
        }
        for child in &marked.children {
            group.push(Node::from(self.group(*child)));
        }
        group
    }
}

fn kind(role: Role, title: &str) -> TagKind {
    let heading = |level: NonZeroU16| Tag::Hn(level, Some(title.to_owned())).into();
    match role {
        Role::Title => heading(NonZeroU16::MIN),
        Role::Heading => heading(NonZeroU16::MIN.saturating_add(1)),
        Role::Paragraph => Tag::P.into(),
        Role::Quote => Tag::BlockQuote.into(),
        Role::List => Tag::L(ListNumbering::Disc).into(),
        Role::Item => Tag::LI.into(),
        Role::Bullet => Tag::Lbl.into(),
        Role::Body => Tag::LBody.into(),
        Role::Table => Tag::Table.into(),
        Role::Caption => Tag::Caption.into(),
        Role::Row => Tag::TR.into(),
        Role::ColumnHead => Tag::TH(TableHeaderScope::Column).into(),
        Role::RowHead => Tag::TH(TableHeaderScope::Row).into(),
        Role::Cell => Tag::TD.into(),
    }
}
