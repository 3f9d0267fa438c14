//! The record: one [`Store`], a method per use case, SQL by subject in the files beside this one.

pub mod db;
pub mod migrate;
