//! Native tools: the static pages, the portable file, what a server sends, what a build weighs.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "tools/cases.rs"]
mod cases;
#[path = "tools/check.rs"]
mod check;
#[path = "site/crawl.rs"]
mod crawl;
#[path = "tools/foreign.rs"]
mod foreign;
#[path = "tools/headers.rs"]
mod headers;
#[path = "tools/linked.rs"]
mod linked;
#[path = "tools/machine.rs"]
mod machine;
#[path = "tools/machine_figures.rs"]
mod machine_figures;
#[path = "tools/machine_guide.rs"]
mod machine_guide;
#[path = "tools/offline.rs"]
mod offline;
#[path = "tools/outline.rs"]
mod outline;
#[path = "tools/portable.rs"]
mod portable;
#[path = "tools/prose.rs"]
mod prose;
#[path = "tools/servers.rs"]
mod servers;
#[path = "tools/share.rs"]
mod share;
#[path = "tools/site.rs"]
mod site;
#[path = "tools/size.rs"]
mod size;
#[path = "tools/source.rs"]
mod source;
#[path = "tools/templates.rs"]
mod templates;
#[path = "site/trunk_page.rs"]
mod trunk_page;
#[path = "tools/versions.rs"]
mod versions;
#[path = "tools/written.rs"]
mod written;
