//! The method and its limits, as they stand on every page.

use crate::{domain::evidence::Evidence, text::Texts};

/// What somebody must know who reads the figures.
pub(super) fn said(evidence: &Evidence, texts: &Texts) -> Vec<String> {
    let k = [("k", evidence.k.get().into())];
    let mut said = vec![
        texts.t("evidence-method-who"),
        texts.with("evidence-method-hidden", &k),
        texts.t("evidence-method-minutes"),
        texts.t("evidence-method-waiting"),
        texts.t("evidence-method-check"),
        texts.t("evidence-method-interval"),
    ];
    if !evidence.testimonies.is_empty() {
        said.push(texts.t("evidence-method-testimonies"));
    }
    if evidence.sources.len() > 1 {
        said.push(texts.t("evidence-method-sum"));
    }
    said
}
