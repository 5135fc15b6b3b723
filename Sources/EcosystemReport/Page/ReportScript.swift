/// The script of the report: sorting and filtering of tables.
///
/// Everything is there and can be read without it.
enum ReportScript {
  static let text = """
    "use strict";
    (function(){
    var lang=document.documentElement.lang;
    var words=lang==="nl"?{filter:"Zoek in deze tabel",of:" van ",rows:" rijen"}:\
    {filter:"Search this table",of:" of ",rows:" rows"};
    var order=new Intl.Collator(lang,{numeric:true}).compare;
    function fold(s){return s.normalize("NFD").replace(/[\\u0300-\\u036f]/g,"").toLowerCase();}
    function value(row,i){var c=row.cells[i];return c.dataset.value!==undefined?c.dataset.value:\
    c.textContent.trim();}
    function number(s){return s===""?NaN:Number(s);}
    document.querySelectorAll("table.sortable").forEach(function(table){
    var head=Array.from(table.tHead.rows[0].cells),body=table.tBodies[0];
    head.forEach(function(th,i){
    var button=document.createElement("button");button.type="button";
    while(th.firstChild)button.appendChild(th.firstChild);
    th.appendChild(button);th.setAttribute("aria-sort","none");
    button.addEventListener("click",function(){
    var up=th.getAttribute("aria-sort")!=="ascending";
    head.forEach(function(h){h.setAttribute("aria-sort","none");});
    th.setAttribute("aria-sort",up?"ascending":"descending");
    var isNumber=th.classList.contains("number");
    Array.from(body.rows).map(function(row,n){return{row:row,n:n,v:value(row,i)};})
    .sort(function(a,b){
    var d;
    if(isNumber){var x=number(a.v),y=number(b.v);
    if(isNaN(x)||isNaN(y))return(isNaN(x)?1:0)-(isNaN(y)?1:0)||a.n-b.n;d=x-y;}
    else d=order(a.v,b.v);
    return(up?d:-d)||a.n-b.n;})
    .forEach(function(x){body.appendChild(x.row);});
    });
    });
    var tools=document.createElement("div");tools.className="tools";
    var label=document.createElement("label");label.textContent=words.filter+" ";
    var input=document.createElement("input");input.type="search";label.appendChild(input);
    var status=document.createElement("span");status.setAttribute("role","status");
    tools.appendChild(label);tools.appendChild(status);
    var place=table.closest(".scroll")||table;place.parentNode.insertBefore(tools,place);
    var texts=new Map();Array.from(body.rows).forEach(function(r){texts.set(r,fold(r.textContent));});
    input.addEventListener("input",function(){
    var q=fold(input.value.trim()),shown=0;
    texts.forEach(function(t,r){r.hidden=q!==""&&t.indexOf(q)<0;if(!r.hidden)shown++;});
    status.textContent=q===""?"":shown+words.of+texts.size+words.rows;
    });
    });
    })();

    """
}
